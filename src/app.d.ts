import 'vite-plugin-pwa/info';

declare global {
  namespace App {
    interface Error {
      message: string;
    }
  }
}

export {};
