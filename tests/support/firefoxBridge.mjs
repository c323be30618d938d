#!/usr/bin/env node
// Starts Firefox (FIREFOX_PATH) and stands between it and Playwright, which prepares each context with a command that
// no released Firefox knows yet: how the page is told of the system's colours. It is answered here, and does nothing.
import { spawn } from 'node:child_process'
import process, { argv, env, exit, stderr } from 'node:process'
import { WebSocket, WebSocketServer } from 'ws'

const UNKNOWN_TO_FIREFOX = 'emulation.setMediaFeaturesOverride'

const firefox = spawn(env.FIREFOX_PATH ?? 'firefox', argv.slice(2), { stdio: ['ignore', 'ignore', 'pipe'] })
firefox.on('exit', (code) => exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => firefox.kill(signal))

let said = ''
firefox.stderr.setEncoding('utf8').on('data', (text) => {
  said += text
  const [, address] = /WebDriver BiDi listening on (ws:\/\/\S+)\n/.exec(said) ?? []
  if (address === undefined) return
  said = ''
  listen(address)
})

/** Listens, and says where in Firefox's own words: Playwright waits for them. */
function listen(address) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('listening', () =>
    stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`),
  )
  server.on('connection', (playwright, { url }) => pass(playwright, new WebSocket(address + url)))
}

function pass(playwright, browser) {
  const early = []
  const send = (text) => (browser.readyState === WebSocket.OPEN ? browser.send(text) : early.push(text))
  browser.on('open', () => early.forEach((text) => browser.send(text)))
  browser.on('message', (data) => playwright.send(String(data)))
  playwright.on('message', (data) => {
    const text = String(data)
    const { id, method } = JSON.parse(text)
    if (method === UNKNOWN_TO_FIREFOX) playwright.send(JSON.stringify({ type: 'success', id, result: {} }))
    else send(text)
  })
  browser.on('close', () => playwright.close())
  playwright.on('close', () => browser.close())
}
