import { useState } from 'react'
import { importFile, maxFileBytes, writeFile } from '@/lib/bookmarks/exchange'
import { undoMerge } from '@/lib/bookmarks/list'
import { changeBookmarks } from './change-bookmarks'
import { dismiss, notify } from './notify'
import { readBookmarks } from './read-bookmarks'

/** Exports the list as a file, and adds one to it. */
export function BookmarkExchange({ count }: { count: number }) {
  const [problem, setProblem] = useState('')

  async function read(input: HTMLInputElement) {
    const [file] = input.files ?? []
    if (file === undefined) return
    setProblem(await importBookmarks(file))
    // Lets the visitor choose the same file again.
    input.value = ''
  }

  return (
    <section aria-labelledby="exchange">
      <h2 id="exchange">Export or import</h2>
      <p>
        Save your list as a JSON file to use it in another browser. Importing a file adds it to this list: nothing is
        lost, and of two notes the newer one stays.
      </p>
      <p className="share">
        <button type="button" onClick={exportBookmarks} disabled={count === 0}>
          Export
        </button>
        <label className="import">
          Import
          <input type="file" accept=".json,application/json" onChange={({ target }) => read(target)} />
        </label>
      </p>
      <p role="status" className="problem">
        {problem}
      </p>
    </section>
  )
}

function exportBookmarks(): void {
  const now = new Date().toISOString()
  const url = URL.createObjectURL(new Blob([writeFile(readBookmarks(), now)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `ship-or-skip-bookmarks-${now.slice(0, 10)}.json`
  link.click()
  URL.revokeObjectURL(url)
}

/** Imports a file into the list. Returns the error in words; an empty string on success. */
async function importBookmarks(file: File): Promise<string> {
  dismiss()
  if (file.size > maxFileBytes) {
    return `Nothing was changed. The file is larger than ${maxFileBytes / 1_000_000} MB, so it isn’t a bookmarks file.`
  }
  const text = await file.text()
  const result = importFile(readBookmarks(), text)
  if ('problem' in result) return `Nothing was changed. ${result.problem}`
  const before = changeBookmarks(() => result.bookmarks)
  notify({ words: `Imported: ${result.said}`, undo: () => void changeBookmarks(undoMerge(before, result.bookmarks)) })
  return ''
}
