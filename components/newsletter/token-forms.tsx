import { address } from '@/lib/site'

/** The button that confirms; `confirmation` is the token of a mail, `token` proves that the form is ours. */
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

/** The button with which one leaves; nothing else is asked. */
export function UnsubscribeForm({ token }: { token: string }) {
  return (
    <form id="unsubscribe" action={address.unsubscribe(token)} method="post" className="mt-6">
      <button type="submit" className="border-2 border-ink bg-ink px-5 py-2 font-semibold text-paper hover:underline">
        Unsubscribe
      </button>
    </form>
  )
}
