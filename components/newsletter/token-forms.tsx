import { address } from '@/lib/site'

/** The confirm button. `confirmation` is the token from the mail, `token` the CSRF token. */
export function ConfirmForm({ confirmation, token }: { confirmation: string; token: string }) {
  return (
    <form id="confirmation" action={address.confirm()} method="post" className="mt-6">
      <input type="hidden" name="confirmation" value={confirmation} />
      <input type="hidden" name="token" value={token} />
      <button type="submit" className="border-2 border-ink bg-ink px-5 py-2 font-semibold text-paper hover:underline">
        Yes, send me the newsletter
      </button>
    </form>
  )
}

/** The unsubscribe button; it asks nothing else. */
export function UnsubscribeForm({ token }: { token: string }) {
  return (
    <form id="unsubscribe" action={address.unsubscribe(token)} method="post" className="mt-6">
      <button type="submit" className="border-2 border-ink bg-ink px-5 py-2 font-semibold text-paper hover:underline">
        Unsubscribe
      </button>
    </form>
  )
}
