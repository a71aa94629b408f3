/**
 * Changes one bit of every file that the device of a page keeps, as a failing disk or a curious hand would; with `isBack` puts back what
 * was there before. It is run in the page.
 */
export async function alterFiles(isBack: boolean): Promise<void> {
  const answered = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  type Row = Record<string, unknown> & { bytes?: Uint8Array };
  const database = await answered(indexedDB.open('grange-files'));
  for (const name of ['files', 'pieces']) {
    const store = database.transaction(name, 'readwrite').objectStore(name);
    if (!isBack) {
      const rows = (await answered(store.getAll())) as Row[];
      sessionStorage.setItem(
        name,
        JSON.stringify(rows.map((row) => ({ ...row, bytes: row.bytes && [...row.bytes] })))
      );
      for (const { bytes, ...row } of rows) {
        if (bytes === undefined) continue;
        bytes[0]! ^= 1;
        await answered(store.put({ ...row, bytes }));
      }
    } else
      for (const row of JSON.parse(sessionStorage.getItem(name)!) as (Row & { bytes?: number[] })[])
        await answered(
          store.put(row.bytes === undefined ? row : { ...row, bytes: new Uint8Array(row.bytes) })
        );
  }
  database.close();
}
