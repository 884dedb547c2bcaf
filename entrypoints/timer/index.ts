import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Tells time in a worker: a browser slows the timers of a page that is not in front. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<{ id: number; milliseconds: number }>) => {
    setTimeout(() => postMessage(data.id), data.milliseconds);
  });
});
