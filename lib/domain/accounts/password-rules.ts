/** Length is what makes a password hard to guess (NIST SP 800-63B); there are no rules of composition. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;
