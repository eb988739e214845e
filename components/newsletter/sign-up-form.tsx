'use client'

import { useState } from 'react'
import { postForm } from '@/components/site/post-form'
import { trapField } from '@/lib/newsletter/sign-up'
import { address, signUpForm } from '@/lib/site'

export type SignUpFormProps = {
  token: string
  /** Path of the page to return to. */
  from: string
  /** Why the last submission was refused. */
  problem?: string | undefined
}

/** Signs up for the newsletter: a plain form, which JavaScript submits without leaving the page. */
export function SignUpForm({ token, from, problem }: SignUpFormProps) {
  const [message, setMessage] = useState(problem)

  async function signUp(event: React.SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    setMessage('Sending …')
    const result = await postForm<{ message: string }>(address.signUps(), fields)
    setMessage('problem' in result ? result.problem : result.answer.message)
  }

  return (
    <form id={signUpForm} action={address.signUps()} method="post" className="sign-up screen-only" onSubmit={signUp}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="from" value={from} />
      <label htmlFor="sign-up-address">Email address</label>
      <div>
        <input id="sign-up-address" name="address" type="email" maxLength={254} autoComplete="email" required />
        <button type="submit">Sign up</button>
      </div>
      <p hidden>
        <label>
          Leave this empty <input name={trapField} tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <p role="status">{message}</p>
      <p>
        We’ll email a link to confirm. Unsubscribe any time. <a href={address.page('privacy')}>What we store</a>
      </p>
    </form>
  )
}
