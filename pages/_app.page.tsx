import type { AppProps } from 'next/app'
import Router from 'next/router'
import { useEffect, useLayoutEffect } from 'react'
import { BookmarkControls } from '@/components/bookmark/bookmark-controls'
import { attendSignUps } from '@/components/newsletter/attend-sign-ups'
import { attendPickers } from '@/components/picker/attend-pickers'
import { attendShares } from '@/components/share/attend-shares'
// The document names the typeface; its rules come from here, with every other style.
import './fonts'
import './globals.css'

/** All that React draws in the browser: the controls of every page, then those of this one. They attend to its markup. */
export default function Controls({ Component: OwnControls }: AppProps) {
  useLayoutEffect(keepPlace, [])
  useEffect(leaveHistoryAlone, [])
  useEffect(attend, [])
  return (
    <>
      <BookmarkControls />
      <OwnControls />
    </>
  )
}

function attend(): () => void {
  const end = new AbortController()
  attendShares(end.signal)
  attendPickers(end.signal)
  attendSignUps(end.signal)
  return () => end.abort()
}

/**
 * Once its scripts are ready, Next scrolls to what the address names after `#`. The browser has long been there, and the
 * reader may be elsewhere by then: that one call does nothing.
 */
function keepPlace(): void {
  const target = document.getElementById(location.hash.slice(1))
  if (target === null) return
  target.scrollIntoView = () => Reflect.deleteProperty(target, 'scrollIntoView')
}

/** Every link is a plain one, so that Back and Forward are the browser's own affair. */
function leaveHistoryAlone(): void {
  Router.beforePopState(() => false)
}
