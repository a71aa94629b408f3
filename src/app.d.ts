import 'vite-plugin-pwa/info';

declare global {
  namespace App {
    interface Error {
      message: string;
    }
    interface PageState {
      /** The record that was added a moment ago, and that this page opens to be written. */
      added?: string;
      /** Whether this device joined the collective a moment ago. */
      hasJoined?: boolean;
    }
  }
}

export {};
