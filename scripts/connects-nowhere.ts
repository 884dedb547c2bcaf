import type { Plugin } from 'vite';

/** The policy that a page adds to the manifest's: both hold. */
export const nowhere =
  '<meta http-equiv="Content-Security-Policy" content="connect-src \'self\'" />';

/** Has every built page but those named say that it connects to nothing but the extension. */
export function connectsNowhere(but: readonly string[]): Plugin {
  return {
    name: 'connects-nowhere',
    apply: 'build',
    transformIndexHtml(html, { path }) {
      if (but.some((page) => path.includes(`/${page}/`))) return html;
      return html.replace('<head>', `<head>\n    ${nowhere}`);
    },
  };
}
