import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from './answer.ts';
import { createAuditor } from './create-auditor.ts';
import type { Call } from './protocol.ts';

/** The worker that audits for the popup. */
export default defineUnlistedScript(() => {
  const auditor = createAuditor();
  addEventListener('message', ({ data }: MessageEvent<Call>) => postMessage(answer(auditor, data)));
});
