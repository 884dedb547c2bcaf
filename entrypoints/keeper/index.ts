import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerLater, type Call } from '../../lib/session/protocol.ts';
import { createKeeper } from '../../lib/workbench/keeper.ts';
import { version } from '../../package.json';
import { openArchive } from '../adapters/archive.ts';
import { wording } from '../adapters/wording.ts';

/** The worker that audits for the workbench: report by report, and between reports. */
export default defineUnlistedScript(() => {
  const keeper = createKeeper({ wording, version, openArchive });
  addEventListener('message', ({ data }: MessageEvent<Call>) => {
    void answerLater(keeper, data).then((answer) => postMessage(answer));
  });
});
