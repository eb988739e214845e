/** The process lives. */
export function GET(): Response {
  return new Response('alive\n', { headers: { 'Cache-Control': 'no-store' } })
}
