import type { OutgoingHttpHeaders } from 'node:http';

/** What every answer says, whatever it carries. */
export const commonHeaders: OutgoingHttpHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin'
};

/** The camera reads invitations; nothing else of the phone is ever asked for. */
const permissions = [
  'camera=(self)',
  ...['accelerometer', 'autoplay', 'browsing-topics', 'display-capture', 'encrypted-media', 'gamepad'],
  ...['geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'local-fonts'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb'],
  ...['window-management', 'xr-spatial-tracking']
].map((feature) => (feature.includes('=') ? feature : `${feature}=()`));

/** What goes with a page of the app; `policy` is the one the page carries itself. */
export const pageHeaders = (policy: string): OutgoingHttpHeaders => ({
  'content-security-policy': `${policy}; frame-ancestors 'none'`,
  'permissions-policy': permissions.join(', ')
});

/**
 * What goes with everything else. A worker lives under the policy of its own answer, not of the page that started
 * it; the service worker loads its library with `importScripts`, which the page's Trusted Types would refuse.
 */
export const fileHeaders: OutgoingHttpHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"
};
