import type { itemsToCsv, tableToCsv } from '../outside/csv';
import type { CalendarEvent } from '../domain/calendar-event';
import type { SpreadsheetOpener } from '../domain/import/open-spreadsheet';

export { trustedScriptUrl } from '../outside/trusted-worker';

const openSpreadsheet: SpreadsheetOpener = async (file, options) =>
  (await import('../outside/spreadsheet')).openSpreadsheet(file, options);

/**
 * What leaves the app or enters it by hand: shared texts, downloaded files, spreadsheets, agendas, QR codes, the screen
 * that stays lit, the mark on the icon, what the browser says of its storage. Each is loaded when it is needed, so that nothing of it weighs on the first
 * screen.
 */
export const outside = {
  shareText: async (content: { readonly title: string; readonly text: string }) =>
    (await import('../outside/share')).shareText(content),
  shareFile: async (file: File) => {
    const [{ shareFile }, { downloadFile }] = await Promise.all([
      import('../outside/share'),
      import('../outside/download')
    ]);
    return shareFile(file, downloadFile);
  },
  downloadFile: async (name: string, content: Blob) =>
    (await import('../outside/download')).downloadFile(name, content),
  qrMatrix: async (text: string) => (await import('../outside/qr-code')).qrMatrix(text),
  openSpreadsheet,
  itemsToCsv: async (...args: Parameters<typeof itemsToCsv>) =>
    (await import('../outside/csv')).itemsToCsv(...args),
  tableToCsv: async (...args: Parameters<typeof tableToCsv>) =>
    (await import('../outside/csv')).tableToCsv(...args),
  /** Hands over events as a file for another agenda, under a name without what it ends with. */
  downloadIcs: async (name: string, events: readonly CalendarEvent[]) => {
    const [{ icsOf }, { downloadFile }] = await Promise.all([
      import('../outside/ics'),
      import('../outside/download')
    ]);
    downloadFile(`${name}.ics`, new Blob([icsOf(events)], { type: 'text/calendar;charset=utf-8' }));
  },
  showBadge: async (count: number) => (await import('../outside/badge')).showBadge(count),
  keepAwake: async (told: (isAwake: boolean) => void) => (await import('../outside/awake')).keepAwake(told),
  /** What another app shared with this one; it is read once. */
  takeShared: async () => {
    const { readShared, dropShared } = await import('../outside/shared-with-us');
    const content = await readShared();
    await dropShared();
    return content;
  },
  scanQr: () => import('../outside/qr-scanner'),
  canChooseFolder: async () => (await import('../outside/folder')).canChooseFolder(),
  chooseFolder: async () => (await import('../outside/folder')).chooseFolder(),
  browserStorage: async () => (await import('../outside/browser-storage')).browserStorage()
};
