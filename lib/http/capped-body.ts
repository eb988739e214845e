/** The most bytes that the body of any request may have. */
export const maxBodySize = 64 * 1024

/**
 * The bytes of a body; 413 for more than 64 KB, 400 for one that broke off. They are collected in one buffer: a sender may
 * cut a body into pieces of one byte, and a list of those takes 300 times as much.
 */
export async function readCappedBody({
  headers,
  body,
}: Pick<Request, 'headers' | 'body'>): Promise<Uint8Array | 400 | 413> {
  if (Number(headers.get('content-length') ?? 0) > maxBodySize) return 413
  const bytes = Buffer.alloc(maxBodySize)
  let length = 0
  try {
    for await (const piece of body?.values({ preventCancel: true }) ?? []) {
      if (length + piece.length > maxBodySize) return 413
      bytes.set(piece, length)
      length += piece.length
    }
  } catch {
    return 400
  }
  return bytes.subarray(0, length)
}
