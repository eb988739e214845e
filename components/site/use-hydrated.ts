import { useSyncExternalStore } from 'react'

/** Whether scripts work: false on the server and while React hydrates what the server sent, so that both draw the same. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}

function subscribe(): () => void {
  return () => {}
}
