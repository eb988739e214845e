'use client'

/** Shown in place of a page that could not be made. */
export default function ErrorPage() {
  return (
    <>
      <h1 className="mt-12 text-4xl sm:text-5xl">Something went wrong</h1>
      <p className="mt-4 font-text text-lg">
        Please try again, or <a href="/">go to the home page</a>.
      </p>
    </>
  )
}
