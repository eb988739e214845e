/** A page that could not be made. It needs nothing of what may have failed: no catalogue, no database. */
export default function ErrorPage() {
  return (
    <main className="mx-auto max-w-6xl px-4 py-16 sm:px-6">
      <h1 className="text-4xl sm:text-5xl">Something went wrong here</h1>
      <p className="mt-4 font-text text-lg">
        Please try again, or <a href="/">go to the home page</a>.
      </p>
    </main>
  )
}

// Without it Next draws the page when it builds, and no script in it has the nonce of a request.
ErrorPage.getInitialProps = () => ({})
