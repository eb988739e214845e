import { Section } from '@/components/site/section'
import { newsletterName } from '@/lib/newsletter/name'
import { address } from '@/lib/site'
import { SignUpForm, type SignUpFormProps } from './sign-up-form'

/** The newsletter's sign-up form at the end of a page. */
export function SignUpSection(props: SignUpFormProps) {
  return (
    <div className="screen-only">
      <Section id="newsletter" title={newsletterName}>
        <p className="mt-2 max-w-2xl font-text text-lg">
          New and changed verdicts, and the next comparisons: <a href={address.newsletter()}>one email a week</a>, and
          none when nothing is new.
        </p>
        <SignUpForm {...props} />
      </Section>
    </div>
  )
}
