import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { serveCommand } from '@/scripts/serve-command.mjs'
import { findSystemdAnalyze } from '@/scripts/test/systemd'

const units = readdirSync('deploy/systemd').map((name) => join('deploy/systemd', name))

test('systemd accepts every unit', () => {
  const { status, stderr } = spawnSync(findSystemdAnalyze(process.env), ['verify', '--man=no', ...units], {
    encoding: 'utf8',
  })

  expect([status, stderr]).toEqual([0, ''])
})

test('units and image start the site as npm start does', () => {
  const unit = readFileSync('deploy/systemd/ship-or-skip@.service', 'utf8')
  const image = readFileSync('Dockerfile', 'utf8')

  expect(unit).toContain(`ExecStart=/usr/bin/env node ${serveCommand.join(' ')}\n`)
  expect(image).toContain(`CMD ${JSON.stringify(['node', ...serveCommand]).replaceAll(',', ', ')}\n`)
})

test('units run commands that there are', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const commands = units.flatMap((unit) => /npm run (\S+)/.exec(readFileSync(unit, 'utf8'))?.[1] ?? [])

  expect(commands).not.toHaveLength(0)
  expect(commands.filter((command) => scripts[command] === undefined)).toEqual([])
})

test('the two processes of compose.yaml are at the addresses that its edge sends requests to', () => {
  const { services } = Compose.parse(parse(readFileSync('compose.yaml', 'utf8'), { merge: true }))
  const processes = readFileSync('deploy/nginx/compose-processes.conf', 'utf8')
  const sites = Object.values(services).filter(({ image }) => image === 'ship-or-skip')

  expect(sites).toHaveLength(2)
  expect(new Set(listServers(processes))).toEqual(
    new Set(
      sites.map((site) => `${z.object({ ipv4_address: z.string() }).parse(site.networks.inside).ipv4_address}:3000`),
    ),
  )
  expect(sites.every((site) => site.read_only)).toBe(true)
})

test('the addresses are all that differs in the edge of compose.yaml', () => {
  const [own, compose] = ['ship-or-skip/processes.conf', 'compose-processes.conf'].map((file) =>
    readFileSync(join('deploy/nginx', file), 'utf8')
      .replace(/^#.*\n/gm, '')
      .replace(/server \S+/g, 'server'),
  )

  expect(compose).toBe(own)
})

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      read_only: z.boolean().optional(),
      networks: z.union([
        z.array(z.string()).transform(() => ({ inside: undefined })),
        z.object({ inside: z.unknown() }),
      ]),
    }),
  ),
})

function listServers(configuration: string): string[] {
  return [...configuration.matchAll(/server (\S+) /g)].map(([, address = '']) => address)
}
