const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A token with one character changed: which one and into what follows from the number. */
export function tamper(token: string, number: number): string {
  const place = number % token.length
  const shift = 1 + Math.floor(number / token.length)
  const old = alphabet.indexOf(token[place] ?? '')
  return token.slice(0, place) + alphabet[(old + shift) % alphabet.length] + token.slice(place + 1)
}

/** A cookie with one character of its value changed. */
export function tamperCookie(cookie: string, number: number): string {
  const [name = '', value = ''] = cookie.split('=')
  return `${name}=${tamper(value, number)}`
}
