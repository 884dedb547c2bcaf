import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import { answer, type Call } from '../../lib/session/protocol.ts';
import { version } from '../../package.json';
import { wording } from '../adapters/wording.ts';

/** The worker that audits for the popup. */
export default defineUnlistedScript(() => {
  const auditor = createAuditor(wording, version);
  addEventListener('message', ({ data }: MessageEvent<Call>) => postMessage(answer(auditor, data)));
});
