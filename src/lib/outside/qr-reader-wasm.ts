import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** A reader of QR codes for browsers without one. Its WASM comes from our own address; by default it would ask a CDN. */
export async function ownCodeReader(): Promise<BarcodeDetector> {
  await prepareZXingModule({ overrides: { locateFile: () => wasmAddress }, fireImmediately: true });
  return new BarcodeDetector({ formats: ['qr_code'] });
}
