/** Who speaks in verdicts, for every text that quotes them. */
export const panelNote = 'Reviewers are editorial personas that judge from records; nobody ran the tools.'
