import type { Layout } from '../layout.ts';

/** 10. The report in an iframe of the same origin. */
export const sameOriginFrame: Layout = {
  name: 'same-origin-frame',
  item: 10,
  open(document) {
    const frame = document.createElement('iframe');
    const body = document.body.innerHTML;
    document.body.replaceChildren(frame);
    if (frame.contentDocument) frame.contentDocument.body.innerHTML = body;
  },
};

/** 10. The report in an open shadow root. */
export const shadowRoot: Layout = {
  name: 'shadow-root',
  item: 10,
  open(document) {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.append(...document.body.childNodes);
    document.body.replaceChildren(host);
  },
};
