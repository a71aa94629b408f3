import { safeLink } from '../../domain/rich-text';

/**
 * The address that a person means by what they typed: `exemple.org` is a page, `bob@exemple.org` a person, a French
 * telephone number a call. Null when it is none of these, nor an address that may be followed.
 */
export function addressFromTyped(typed: string): string | null {
  const bare = typed.trim();
  const whole = safeLink(bare);
  if (whole !== null) return whole;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]{2,}$/.test(bare)) return safeLink(`mailto:${bare}`);
  if (/^(\+|0)[\d\s.-]{8,}$/.test(bare)) return safeLink(`tel:${bare.replace(/[\s.-]/g, '')}`);
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u.test(bare))
    return safeLink(`https://${bare}`);
  return null;
}
