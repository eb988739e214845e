'use client'

/** Shown when the layout itself could not be made. It needs nothing of what may have failed: no catalogue, no styles. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong</title>
        <main>
          <h1>Something went wrong</h1>
          <p>
            Please try again, or <a href="/">go to the home page</a>.
          </p>
        </main>
      </body>
    </html>
  )
}
