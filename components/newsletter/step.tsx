import { Eyebrow } from '@/components/site/eyebrow'
import { newsletterName } from '@/lib/newsletter/name'

/** A page for one step of signing up or unsubscribing. */
export function Step({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <Eyebrow>{newsletterName}</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">{title}</h1>
      <div className="mt-4 grid max-w-2xl gap-4 font-text text-lg">{children}</div>
    </>
  )
}
