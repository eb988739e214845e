import { composeConfirmationMail, composeIssueMail } from '@/components/newsletter/mail/compose'
import { fillMail } from '@/lib/newsletter/mail'
import { eventfulDigest, fullestDigest, realDigest } from './digests'

// Prints mails as JSON, their HTML by name: tests in a browser cannot draw components themselves.
const site = { name: 'Ship or Skip', siteAddress: 'https://ship.example' }
const links = {
  unsubscribe: 'https://ship.example/newsletter/unsubscribe',
  confirm: 'https://ship.example/newsletter/confirm',
}
const mails = {
  'the first issue': await composeIssueMail(realDigest, site),
  'an issue with every kind of news': await composeIssueMail(eventfulDigest, site),
  'the fullest issue': await composeIssueMail(fullestDigest('w'), site),
  'the confirmation': await composeConfirmationMail(site),
}
const pages = Object.entries(mails).map(([name, mail]) => [name, fillMail(mail, links).html])
process.stdout.write(JSON.stringify(Object.fromEntries(pages)))
