interface Transferable {
  transferToFixedLength?(length?: number): ArrayBuffer;
  slice(start: number, end?: number): ArrayBuffer;
  readonly byteLength: number;
}

/** pdf.js asks for `ArrayBuffer.prototype.transferToFixedLength`, which Node 20 does not have; a copy does the same. */
export function withBufferTransfer(): void {
  const prototype = ArrayBuffer.prototype as Transferable;
  prototype.transferToFixedLength ??= function (this: Transferable, length?: number): ArrayBuffer {
    const copy = new Uint8Array(length ?? this.byteLength);
    copy.set(new Uint8Array(this.slice(0, Math.min(copy.length, this.byteLength))));
    return copy.buffer;
  };
}
