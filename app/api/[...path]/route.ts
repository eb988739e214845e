import { refuse } from '@/lib/http/problem'

/** Nothing answers at any other address below `/api/`. */
export function GET(request: Request): Response {
  return refuse(request, { status: 404 })
}
