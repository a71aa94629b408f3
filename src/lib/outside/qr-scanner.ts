import type { ScanProblem } from '../domain/import/scan-problem';
import { err, ok, type Result } from '../domain/result';
import { newInView } from './new-in-view';

/** What reads a code from what a camera or a file shows, the browser's own or ours. */
interface CodeReader {
  detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

/**
 * Shows the camera in `video` until a code is seen that is wanted, and gives what it says: each that comes into view is
 * asked about once. The camera is let go in every case; abort the signal to stop looking. Needs a page served over https.
 */
export async function scanCamera(
  video: HTMLVideoElement,
  signal: AbortSignal,
  isWanted: (text: string) => boolean
): Promise<Result<string, ScanProblem>> {
  if (signal.aborted) return err({ kind: 'cancelled' });
  const stream = await openCamera();
  if (!stream.ok) return stream;
  try {
    const reader = await codeReader();
    if (!reader.ok) return reader;
    video.srcObject = stream.value;
    video.muted = true;
    // iPhones show a video full screen unless told otherwise.
    video.playsInline = true;
    await video.play();
    const isNew = newInView();
    while (!signal.aborted) {
      const text = await readFrame(video, reader.value);
      if (signal.aborted) break;
      if (isNew(text) && isWanted(text)) return ok(text);
      await pause(120, signal);
    }
    return err({ kind: 'cancelled' });
  } catch (cause) {
    // Leaving the page takes the video away while it starts.
    if (signal.aborted || !video.isConnected) return err({ kind: 'cancelled' });
    throw cause;
  } finally {
    for (const track of stream.value.getTracks()) track.stop();
    video.srcObject = null;
  }
}

/**
 * Has the browser ask for the camera, and lets go of it at once. A page that may use it is told the addresses of this
 * device on the local network, and not only names that stand for them.
 */
export async function askCamera(): Promise<Result<null, ScanProblem>> {
  const stream = await openCamera();
  if (!stream.ok) return stream;
  for (const track of stream.value.getTracks()) track.stop();
  return ok(null);
}

/** Gives what the code in a picture says. */
export async function scanPicture(file: Blob): Promise<Result<string, ScanProblem>> {
  const reader = await codeReader();
  if (!reader.ok) return reader;
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return err({ kind: 'not-a-picture' });
  }
  try {
    const text = firstText(await reader.value.detect(picture));
    return text === null ? err({ kind: 'no-code' }) : ok(text);
  } finally {
    picture.close();
  }
}

async function openCamera(): Promise<Result<MediaStream, ScanProblem>> {
  if (navigator.mediaDevices === undefined) return err({ kind: 'no-camera' });
  try {
    const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
    return ok(await navigator.mediaDevices.getUserMedia({ video, audio: false }));
  } catch (cause) {
    switch (cause instanceof Error ? cause.name : '') {
      case 'NotAllowedError':
      case 'SecurityError':
        return err({ kind: 'camera-refused' });
      case 'NotReadableError':
      case 'AbortError':
        return err({ kind: 'camera-busy' });
      case 'NotFoundError':
      case 'OverconstrainedError':
        return err({ kind: 'no-camera' });
      default:
        throw cause;
    }
  }
}

let reader: Promise<CodeReader> | null = null;

async function codeReader(): Promise<Result<CodeReader, ScanProblem>> {
  try {
    return ok(await (reader ??= loadReader()));
  } catch (cause) {
    // Offline before it was ever loaded: the next attempt may find it.
    reader = null;
    return err({ kind: 'no-reader', detail: String(cause) });
  }
}

interface NativeReader {
  new (options: { formats: string[] }): CodeReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where it has one that knows these codes, else ours with the WASM we ship. */
async function loadReader(): Promise<CodeReader> {
  const Native = (globalThis as { BarcodeDetector?: NativeReader }).BarcodeDetector;
  if (Native !== undefined && (await Native.getSupportedFormats()).includes('qr_code'))
    return new Native({ formats: ['qr_code'] });
  const { ownCodeReader } = await import('./qr-reader-wasm');
  return ownCodeReader();
}

async function readFrame(video: HTMLVideoElement, reader: CodeReader): Promise<string | null> {
  // Before its first picture a video has no size, and readers throw on it.
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
  return firstText(await reader.detect(video));
}

const firstText = (codes: readonly { readonly rawValue: string }[]): string | null =>
  codes.find(({ rawValue }) => rawValue !== '')?.rawValue ?? null;

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
  });
}
