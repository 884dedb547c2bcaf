// Put into the copy of a popup that is timed: writes into the title when it was first painted and when its verdict was in.
const done = () => {
  const verdict = document.querySelector('[data-testid="verdict"]');
  return verdict !== null && verdict.dataset.state !== 'working';
};
const tell = () => {
  if (!done()) return;
  observer.disconnect();
  const verdict = performance.timeOrigin + performance.now();
  new PerformanceObserver((list, watching) => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (paint === undefined) return;
    watching.disconnect();
    const painted = performance.timeOrigin + paint.startTime;
    document.title = JSON.stringify({ painted, verdict });
  }).observe({ type: 'paint', buffered: true });
};
const observer = new MutationObserver(tell);
observer.observe(document, { subtree: true, childList: true, attributes: true });
tell();
