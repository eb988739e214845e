import { useRef, useState } from 'react'
import { type Bookmark, maxNoteLength, tidyNote } from '@/lib/bookmarks/bookmark'
import { writeNote } from '@/lib/bookmarks/list'
import { changeBookmarks } from './change-bookmarks'

/** The visitor's note on a bookmark and the form to edit it. An empty note is removed. */
export function BookmarkNote({ bookmark: { name, note }, title }: { bookmark: Bookmark; title: string }) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)

  function close() {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  function save(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = tidyNote(String(new FormData(event.currentTarget).get('note') ?? ''))
    changeBookmarks(writeNote(name, text === undefined ? undefined : { text, written: new Date().toISOString() }))
    close()
  }

  if (!isOpen) {
    return (
      <>
        {note && <blockquote>{note.text}</blockquote>}
        <button ref={opener} type="button" className="quiet" onClick={() => setOpen(true)}>
          {note ? 'Edit note' : 'Add note'}
          <span className="sr-only"> on {title}</span>
        </button>
      </>
    )
  }
  return (
    <form onSubmit={save} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <label>
        Your note<span className="sr-only"> on {title}</span>
        <textarea
          name="note"
          rows={3}
          maxLength={maxNoteLength}
          defaultValue={note?.text}
          ref={(area) => area?.focus()}
        />
      </label>
      <button type="submit">Save</button>
      <button type="button" className="quiet" onClick={close}>
        Cancel
      </button>
    </form>
  )
}
