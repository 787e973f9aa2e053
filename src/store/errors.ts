/**
 * Why the store failed: `store_io` the file could not be read or written · `store_busy` another process held it ·
 * `store_sealed` a row does not open with this key · `store_version` a row of another version · `store_row` a row
 * that is not what it should be.
 */
export type StoreErrorCode = 'store_io' | 'store_busy' | 'store_sealed' | 'store_version' | 'store_row';

/** The store could not answer. It says nothing about whether there is a row: absence is only ever absence. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, options?: ErrorOptions) {
    super(`The store failed (${code}).`, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
