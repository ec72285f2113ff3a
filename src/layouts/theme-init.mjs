/**
 * Runs inline before the first paint: marks that scripts run, applies the remembered appearance so nothing flashes, and
 * notes whether something was read here before.
 * The layout prints it and astro.config.mjs hashes it for the Content-Security-Policy, so it stands here once.
 */
export const themeInit =
  "(d=>{d.js='';try{let t=localStorage.getItem('meet/theme');if(t==='light'||t==='dark')d.theme=t;if(localStorage.getItem('meet/reading'))d.read=''}catch{}})(document.documentElement.dataset)";
