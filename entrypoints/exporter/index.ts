import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerLater, type Call } from '../../lib/session/protocol.ts';
import { createExporter } from '../../lib/workbench/exporter.ts';
import { openArchive } from '../adapters/archive.ts';
import { wording } from '../adapters/wording.ts';

/** The worker that makes files of what the workbench keeps. */
export default defineUnlistedScript(() => {
  const exporter = createExporter({ wording, openArchive });
  addEventListener('message', ({ data }: MessageEvent<Call>) => {
    void answerLater(exporter, data).then((answer) => postMessage(answer));
  });
});
