#!/usr/bin/env node
// Waits until a process of the site takes requests, and asks it for what is asked for most, so that it has loaded that when the
// next process is stopped: node deploy/wait-until-ready.mjs http://127.0.0.1:3001
import { setTimeout } from 'node:timers/promises'

const [origin = 'http://127.0.0.1:3000', seconds = '60'] = process.argv.slice(2)
const until = Date.now() + Number(seconds) * 1_000

while (!(await isReady())) {
  if (Date.now() > until) {
    console.error(`${origin}/readyz did not answer with 200 within ${seconds} seconds.`)
    process.exit(1)
  }
  await setTimeout(100)
}
for (const path of ['/', '/tools', '/compare', '/api/search?q=a', '/api/votes?tools=a']) {
  await fetch(origin + path).then((answer) => answer.arrayBuffer())
}

async function isReady() {
  try {
    const answer = await fetch(`${origin}/readyz`)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
