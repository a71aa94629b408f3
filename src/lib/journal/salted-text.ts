import { tagged } from '../domain/bytes';
import { toBase64Url } from '../domain/base64url';

/** A text that acts refer to by its hash. Salt keeps whoever has the act from trying likely texts. */
export interface SaltedText {
  readonly salt: Uint8Array;
  readonly text: string;
}

export const saltLength = 16;

/** What acts call a text: SHA-256 of the tag, the salt and the text in UTF-8, in base64url. */
export async function hashOfText({ salt, text }: SaltedText): Promise<string> {
  const whole = tagged('grange text 1', salt, new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
}
