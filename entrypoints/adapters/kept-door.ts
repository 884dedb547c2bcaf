const channelName = 'crossfoot-kept';

/** Tells an open workbench that more is kept by now. */
export function tellKept(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(true);
  channel.close();
}

/** Calls back whenever another page has kept something. */
export function hearKept(onKept: () => void): void {
  new BroadcastChannel(channelName).onmessage = onKept;
}
