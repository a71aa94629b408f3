import { toBase64Url } from '../domain/base64url';

/** The link that the code on a sheet of return holds; its secrets stand behind the `#`, which no server is told. */
export const sheetLink = (origin: string, bytes: Uint8Array): string =>
  `${origin}/settings#sheet=${toBase64Url(bytes)}`;

/** Whether a text holds such a link. */
export const hasSheetLink = (text: string): boolean => /\/settings\/?#sheet=./.test(text);
