/** Sentences of agendas nobody has held, written for measuring; none of them may stand in the dictionary (a test looks). */
export interface Phrases {
  zone: string;
  meetings: string[];
  purposes: string[];
  items: string[];
  notes: string[];
  readings: string[];
  decisions: string[];
  reasons: string[];
  actions: string[];
  parked: string[];
  people: string[];
}

export const phrases: Record<string, Phrases> = {
  en: {
    zone: 'Europe/London',
    meetings: [
      'Crop disease pilot: go or no-go', 'Ticket triage, second model', 'Turbine blade inspection, week 41', 'Call summariser: what ships in May',
      'Radiology triage steering group', 'Kick-off: invoice reader for Nordic suppliers', 'Why did churn scores flip overnight?', 'Warehouse robots – grasp success below plan',
      'Lip-sync quality check', 'Reranker trial, readout', 'Post-incident: stale embeddings', 'Tokeniser for Swahili and Hausa',
    ],
    purposes: [
      'Leave with one architecture and the name of whoever builds it', 'Understand whether the 3-point loss on night images is real and what we do about it',
      'Settle if we rent eight cards for a fortnight or shrink the sweep', 'Get everybody to the same picture of what the pilot farm actually needs',
      'Either sign the labelling contract or walk away from it', 'Find the cheapest experiment that could prove us wrong',
    ],
    items: [
      'Does the frozen backbone get us past 0.9 recall?', 'Which farms are left out of the sample, and does it matter?', 'Two hundred misread totals: the pattern behind them', 'Pay for another labelling round or live with noisy masks',
      'Is the drop on rainy days larger than chance?', 'Where the annotators disagreed most', 'Swap the tokeniser now, or after the freeze', 'Abort rule for the weekend sweep', 'How long can the edge box run before it throttles?',
      'Serving bill if traffic doubles', 'Ethics board asked for three changes', 'What radiologists overruled last week', 'Prune heads or distil to a smaller student', 'The vendor API changes its output in June', 'Cold-start users get the wrong language',
      'Leaky split found in the spring export', 'Do we still trust the old leaderboard?', 'Grasp failures on shiny parcels', 'Handling of scanned faxes', 'Who answers the pager in the first month', 'Gradient spikes at step 41k', 'Publish the corpus, or keep it in house',
      'Threshold that keeps nurses from ignoring the alarm', 'One voice or four for the demo', 'Queue of failed jobs on the shared partition', 'Ablation without the weather channel', 'Merge the two label taxonomies', 'Sign-off from the works council', 'Fallback when the camera is dirty', 'Rate limits during the trade fair',
      'Seeds 3 and 7 diverged, the rest did not', 'Bring the old baseline back for comparison', 'Cut the vocabulary to 32k', 'What the night shift types into free text', 'Reading time of a summary against the full call', 'Plan B if the cluster is down on the 12th',
    ],
    notes: [
      'Recall 0.87 on 1,204 images, interval 0.85 to 0.89; the farm in Kent accounts for most of it.', 'Nobody has looked at the masks since the contractor changed.', 'Costs about 4,100 euros at the current price and finishes on the 19th.',
      'Look at the twelve worst cases beforehand and bring a guess.', 'If we say no, the pilot slips by three weeks.', 'Same seeds, same split, different driver.', 'Legal needs an answer before Thursday noon.', 'Half of the misses carry glare; the rest look fine to a human.',
      'Throughput fell from 820 to 540 images a second after the upgrade.', 'Two options are on the page; a third would need a new supplier.',
    ],
    readings: [
      'Field notes, Kent and Norfolk', 'Misread totals, annotated sheet', 'Sweep 14: curves and settings', 'Quote from the labelling house', 'Serving cost worksheet', 'Glare study', 'Post-mortem of the October outage', 'Letter from the ethics board', 'DINOv2 follow-up', 'Nurse interviews, transcript',
      'Heat log of the edge box', 'Split audit', 'Taxonomy draft 3', 'Comparison of rerankers',
    ],
    decisions: ['Keep the frozen backbone and spend the week on masks', 'Buy one more labelling round of 2,000 images', 'No release before the glare cases are fixed', 'Distil to the 60 M student', 'Drop the weather channel', 'Leave the taxonomy split until autumn'],
    reasons: ['The gain of full tuning sits inside the noise', 'Cheaper than renting for a month', 'Nurses would switch it off', 'It halves the serving bill at equal recall', 'The supplier cannot deliver earlier'],
    actions: [
      'Rerun seeds 3 and 7 on the old driver', 'Call the labelling house about the delay', 'Mask two hundred glare images by hand', 'Put the split audit into the nightly job', 'Ask Norfolk for morning pictures', 'Write the abort rule into the launcher', 'Price the eight-card fortnight', 'Show the worst twelve to a radiologist', 'Turn off the stale index', 'Draft the answer to the ethics board',
    ],
    parked: ['Voice for the hotline', 'Which journal would take the corpus', 'A second camera per line', 'Naming of the student model'],
    people: ['Tobias', 'Ngozi', 'Siobhan', 'Harpreet', 'Wen', 'Agnieszka', 'Callum', 'Dr Okafor', 'Mireille', 'Rasmus', 'Paulina', 'Theo'],
  },
  de: {
    zone: 'Europe/Berlin',
    meetings: ['Schweißnahtprüfung, Linie 3', 'Rechnungsleser: Pilot bei der Stadtkasse', 'Nachbesprechung Ausfall vom Dienstag', 'Sprachmodell für die Hotline', 'Ernteprognose Spargel'],
    purposes: ['Am Ende steht fest, ob wir mieten oder kürzen', 'Klären, weshalb Linie 3 doppelt so viel Ausschuss meldet', 'Einen Weg aus dem Labelstau finden'],
    items: ['Reicht der eingefrorene Kern für 0,9 Trefferquote?', 'Vierzig übersehene Nähte, vier Gruppen', 'Noch eine Runde Beschriftung oder mit Rauschen leben', 'Abbruchregel fürs Wochenende', 'Blendung durch das neue Licht', 'Wer trägt im ersten Monat das Telefon?', 'Stromrechnung der Rechner im Keller', 'Der Betriebsrat will Gesichter unkenntlich', 'Undichte Aufteilung im Frühjahrsexport', 'Angebot der Beschriftungsfirma', 'Altes Verfahren zum Gegenprüfen mitlaufen lassen', 'Was der Schichtleiter beanstandet'],
    notes: ['Trefferquote 0,87 auf 1.204 Bildern; die meisten Ausreißer stammen aus Halle B.', 'Bitte die zwölf schlimmsten Fälle vorher ansehen.', 'Kostet rund 4.100 Euro und wäre am 19. fertig.', 'Gleiche Aufteilung, anderer Treiber.'],
    readings: ['Fotobogen Halle B', 'Angebot Beschriftung', 'Stromkosten, Tabelle', 'Protokoll der Begehung', 'Lauf 14, Kurven'],
    decisions: ['Eingefrorener Kern bleibt, die Woche geht in die Masken', 'Keine Auslieferung vor dem Umbau des Lichts', 'Zweitausend Bilder werden nachbeschriftet'],
    reasons: ['Der Gewinn liegt im Streubereich', 'Billiger als vier Wochen Miete', 'Der Lieferant schafft es nicht früher'],
    actions: ['Lauf 3 mit altem Treiber wiederholen', 'Beim Betriebsrat nachhaken', 'Zwölf Fälle dem Schichtleiter zeigen', 'Lichtmessung in Halle B', 'Abbruchregel ins Startskript schreiben'],
    parked: ['Zweite Kamera je Linie', 'Name für das kleine Modell'],
    people: ['Gunnar', 'Frau Yılmaz', 'Heike', 'Torben', 'Svenja', 'Dr. Brandt'],
  },
  fr: {
    zone: 'Europe/Paris',
    meetings: ['Lecture de factures : pilote à Lyon', 'Soudures, ligne 3', 'Panne de mardi : ce qu’on en tire', 'Résumeur d’appels, version d’été', 'Maladies de la vigne'],
    purposes: ['Sortir avec un seul modèle et le nom de qui le construit', 'Comprendre d’où viennent les rebuts de la ligne 3', 'Signer le contrat d’étiquetage ou y renoncer'],
    items: ['Le squelette gelé suffit-il pour 0,9 de rappel ?', 'Quarante soudures manquées, quatre familles', 'Payer un nouveau tour d’étiquetage ou vivre avec le bruit', 'Règle d’arrêt pour le week-end', 'Reflets du nouvel éclairage', 'Qui tient l’astreinte le premier mois ?', 'La facture d’électricité du sous-sol', 'Les délégués veulent des visages floutés', 'Fuite entre les jeux de printemps', 'Le devis du prestataire', 'Ramener l’ancienne référence', 'Ce que les vignerons ont corrigé'],
    notes: ['Rappel de 0,87 sur 1 204 images ; la parcelle de Mâcon explique presque tout.', 'Regardez les douze pires cas avant de venir.', 'Environ 4 100 euros, terminé le 19.', 'Même découpage, autre pilote.'],
    readings: ['Planche photo, hall B', 'Devis d’étiquetage', 'Courbes du balayage 14', 'Compte rendu de visite', 'Étude des reflets'],
    decisions: ['On garde le squelette gelé et la semaine va aux masques', 'Pas de sortie avant le nouvel éclairage', 'Deux mille images seront réétiquetées'],
    reasons: ['Le gain est noyé dans la dispersion', 'Moins cher qu’un mois de location', 'Le fournisseur ne peut pas livrer plus tôt'],
    actions: ['Relancer la graine 3 avec l’ancien pilote', 'Montrer les douze cas au vigneron', 'Mesurer la lumière du hall B', 'Écrire la règle d’arrêt dans le lanceur', 'Rappeler le prestataire'],
    parked: ['Une deuxième caméra par ligne', 'Le nom du petit modèle'],
    people: ['Maëlle', 'Thibault', 'Mme Garnier', 'Oumar', 'Solène', 'Yannick'],
  },
  es: {
    zone: 'America/Mexico_City',
    meetings: ['Lector de facturas: piloto en Puebla', 'Soldaduras, línea 3', 'La caída del martes', 'Resumidor de llamadas, entrega de verano', 'Plagas del maíz'],
    purposes: ['Salir con una arquitectura y el nombre de quien la construye', 'Entender por qué la línea 3 rechaza el doble', 'Firmar el contrato de etiquetado o dejarlo'],
    items: ['¿Alcanza la base congelada para 0,9 de cobertura?', 'Cuarenta soldaduras perdidas en cuatro grupos', 'Pagar otra ronda de etiquetado o vivir con el ruido', 'Regla de corte para el fin de semana', 'Reflejos de la luz nueva', '¿Quién atiende la guardia el primer mes?', 'La cuenta de luz del sótano', 'El sindicato pide rostros borrosos', 'Fuga entre las particiones de primavera', 'La cotización del proveedor', 'Traer de vuelta la referencia antigua', 'Lo que corrigieron los agrónomos'],
    notes: ['Cobertura de 0,87 en 1.204 imágenes; casi todo viene de la parcela de Atlixco.', 'Miren los doce peores casos antes de venir.', 'Cuesta unos 4.100 euros y termina el 19.', 'Misma partición, otro controlador.'],
    readings: ['Hoja de fotos, nave B', 'Cotización de etiquetado', 'Curvas del barrido 14', 'Acta de la visita', 'Estudio de reflejos'],
    decisions: ['Se mantiene la base congelada y la semana va a las máscaras', 'Nada sale antes de cambiar la luz', 'Se reetiquetan dos mil imágenes'],
    reasons: ['La ganancia cabe en la dispersión', 'Más barato que un mes de renta', 'El proveedor no puede entregar antes'],
    actions: ['Repetir la semilla 3 con el controlador viejo', 'Enseñar los doce casos al agrónomo', 'Medir la luz de la nave B', 'Escribir la regla de corte en el lanzador', 'Llamar al proveedor'],
    parked: ['Una segunda cámara por línea', 'El nombre del modelo chico'],
    people: ['Xóchitl', 'Ramiro', 'Lic. Ortega', 'Itzel', 'Facundo', 'Nuria'],
  },
  ja: {
    zone: 'Asia/Tokyo',
    meetings: ['溶接検査 第三ライン', '請求書読み取りの試行', '火曜の障害の振り返り', '通話要約の夏版', '稲の病気の判定'],
    purposes: ['借りるか縮めるかをここで決める', '第三ラインの不良が倍になった理由を知る', 'ラベル付けの契約を結ぶか断るか'],
    items: ['凍結した骨格で再現率0.9に届くか', '見逃した溶接四十件の型', 'もう一度ラベルを付けるか雑音と暮らすか', '週末の打ち切り規則', '新しい照明の反射', '最初の月は誰が電話を持つか', '地下の計算機の電気代', '労組は顔をぼかしてほしい', '春の分割に漏れがある', '業者の見積もり', '昔の基準を並走させる', '農家が直した判定'],
    notes: ['画像1204枚で再現率0.87。ほとんどB棟によるもの。', '最悪の十二件を先に見てきてください。', '約四千百ユーロで十九日に終わる。', '分割は同じでドライバが違う。'],
    readings: ['B棟の写真', 'ラベル付けの見積書', '掃引14の曲線', '視察の記録', '反射の調査'],
    decisions: ['骨格は凍結のままで今週はマスクに使う', '照明を替えるまで出荷しない', '二千枚にラベルを付け直す'],
    reasons: ['改善はばらつきの中にある', '一か月借りるより安い', '業者はこれより早く納められない'],
    actions: ['種3を古いドライバで走らせ直す', '十二件を農家に見せる', 'B棟の明るさを測る', '打ち切り規則を起動役に書く', '業者に電話する'],
    parked: ['ラインごとに二台目のカメラ', '小型モデルの名前'],
    people: ['佐藤', '田中', '鈴木', '高橋', '渡辺', '小林'],
  },
  hi: {
    zone: 'Asia/Kolkata',
    meetings: ['वेल्डिंग जाँच, लाइन 3', 'बिल पढ़ने वाला पायलट', 'मंगलवार की गड़बड़ी', 'कॉल सारांश, गर्मियों का संस्करण', 'धान के रोग'],
    purposes: ['यहीं तय हो कि किराए पर लें या छोटा करें', 'समझना कि लाइन 3 दुगना माल क्यों लौटाती है', 'लेबलिंग का ठेका लें या छोड़ दें'],
    items: ['क्या जमा हुआ ढाँचा 0.9 तक पहुँचेगा?', 'छूटे हुए चालीस जोड़ चार समूहों में', 'एक और दौर खरीदें या शोर के साथ चलें', 'सप्ताहांत के लिए रोकने का नियम', 'नई बत्ती की चमक', 'पहले महीने फ़ोन किसके पास रहेगा?', 'तहखाने की बिजली का बिल', 'यूनियन चाहती है कि चेहरे धुंधले हों', 'वसंत के बँटवारे में रिसाव', 'ठेकेदार का भाव', 'पुरानी कसौटी वापस लाएँ', 'किसानों ने क्या सुधारा'],
    notes: ['1204 तस्वीरों पर 0.87; ज़्यादातर गलती शेड B की है।', 'आने से पहले सबसे खराब बारह मामले देख लें।', 'करीब 4100 यूरो, 19 तक पूरा।', 'वही बँटवारा, दूसरा ड्राइवर।'],
    readings: ['शेड B की तस्वीरें', 'लेबलिंग का भाव', 'दौर 14 के वक्र', 'दौरे का ब्योरा', 'चमक का अध्ययन'],
    decisions: ['ढाँचा जमा रहेगा, हफ़्ता मास्क पर लगेगा', 'बत्ती बदले बिना कुछ नहीं भेजेंगे', 'दो हज़ार तस्वीरें फिर से लेबल होंगी'],
    reasons: ['फ़ायदा बिखराव के भीतर है', 'महीने भर के किराए से सस्ता', 'ठेकेदार इससे पहले नहीं दे सकता'],
    actions: ['बीज 3 पुराने ड्राइवर पर चलाएँ', 'बारह मामले किसान को दिखाएँ', 'शेड B की रोशनी नापें', 'रोकने का नियम लिखें', 'ठेकेदार को फ़ोन करें'],
    parked: ['हर लाइन पर दूसरा कैमरा', 'छोटे मॉडल का नाम'],
    people: ['हरप्रीत', 'मीनाक्षी', 'इमरान', 'सुषमा', 'देवांश', 'कविता'],
  },
};
