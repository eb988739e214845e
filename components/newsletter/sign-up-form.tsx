import { trapField } from '@/lib/newsletter/sign-up'
import { address } from '@/lib/site'

/** Asks for the newsletter. A plain form, which a script answers in place; it finds the form by `data-sign-up`. */
export function SignUpForm({ token }: { token: string }) {
  return (
    <form action={address.signUps()} method="post" className="sign-up screen-only" data-sign-up="">
      <input type="hidden" name="token" value={token} />
      <label htmlFor="sign-up-address">Your mail address</label>
      <div>
        <input id="sign-up-address" name="address" type="email" maxLength={254} autoComplete="email" required />
        <button type="submit">Sign up</button>
      </div>
      <p hidden>
        <label>
          Leave this empty <input name={trapField} tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <p role="status" />
      <p>
        You get a mail with a link; press the button on its page, and you are on the list. Every mail lets you leave at
        one press. <a href={address.page('privacy')}>What we keep of you</a>
      </p>
    </form>
  )
}
