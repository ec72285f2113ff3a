/**
 * Runs inline before the first paint: marks that scripts run, applies the remembered appearance and the name of the open
 * project, so that nothing flashes and nothing moves, and notes whether something was read here before.
 * The layout prints it and astro.config.mjs hashes it for the Content-Security-Policy, so it stands here once.
 */
export const themeInit =
  "(e=>{let d=e.dataset,s,t;d.js='';try{s=localStorage;t=s['meet/theme'];if(t=='light'||t=='dark')d.theme=t;if(s['meet/reading'])d.read='';(t=s['meet/name'])&&e.style.setProperty('--project',t)}catch{}})(document.documentElement)";
