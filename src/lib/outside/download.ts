/** Hands a file of that name to the person; the browser puts it where it puts what is downloaded. */
export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the file after the click; left for ever, the address would keep its bytes in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
