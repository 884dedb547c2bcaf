/** Has the browser save what was made, as it saves what a person downloads. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it once the click has been answered.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
