// Words the share link is trained on, beside the site's own: read only by build-link-dictionary.mjs, once per format.
// None of these sentences may stand in tests/link/realistic.ts; a test compares them.

/** Addresses with the marks of random ids (1 base64url, 2 hexadecimal, 3 digits), without https:// */
export const addresses = [
  'huggingface.co/datasets/', 'huggingface.co/spaces/', 'huggingface.co/', 'www.kaggle.com/competitions/', 'www.kaggle.com/datasets/',
  'teams.microsoft.com/l/meetup-join/', 'zoom.us/j/\x03', 'meet.google.com/', 'app.slack.com/client/', '.slack.com/archives/C\x01/p\x03',
  'www.youtube.com/watch?v=', 'miro.com/app/board/\x01=/', 'coda.io/d/', 'www.dropbox.com/s/', 'colab.research.google.com/drive/\x01',
  'colab.research.google.com/github/', 'openreview.net/forum?id=', 'openreview.net/pdf?id=', 'proceedings.mlr.press/v', 'aclanthology.org/',
  'doi.org/10.', 'paperswithcode.com/paper/', 'dagshub.com/', 'mlflow.', '.internal/', 'wiki.', 'docs.', 'grafana.', '/dashboard/', '/experiments/\x03',
  'neptune.ai/', 'app.neptune.ai/', 'comet.com/', 'console.cloud.google.com/storage/browser/', '.blob.core.windows.net/', 's3.console.aws.amazon.com/s3/buckets/',
  'linear.app/', '/issue/', 'app.asana.com/0/\x03/\x03', 'trello.com/c/', 'www.figma.com/file/\x01/', 'www.figma.com/design/\x01/', '?node-id=', '&t=',
  'gitlab.com/', '/-/merge_requests/', '/-/issues/', '/-/blob/main/', 'github.com/', '/issues/', '/pull/', '/blob/main/', '/tree/main/', '/commit/\x02',
  '/discussions/', '/releases/tag/v', 'README.md', '.ipynb', '.md', '.pdf', '.csv', '.html', '.parquet', 'notebooks/', 'reports/', 'results/', 'evaluation', 'docs/',
  '.atlassian.net/browse/', '.atlassian.net/wiki/x/', '.atlassian.net/wiki/spaces/ML/pages/\x03/', '.atlassian.net/wiki/spaces/',
  '.sharepoint.com/:w:/r/sites/', '.sharepoint.com/:x:/s/', '.sharepoint.com/:p:/s/', '.sharepoint.com/sites/', '/Shared%20Documents/', '?web=1',
  'www.notion.so/', '.notion.site/', '?pvs=4', 'wandb.ai/', '/runs/', '/reports/', '--Vmlldzo\x03', '/sweeps/', '/workspace?nw=',
  'drive.google.com/drive/folders/\x01', '?usp=sharing', 'drive.google.com/file/d/\x01/view', '?usp=drive_link',
  'docs.google.com/presentation/d/\x01/edit', '#slide=id.p', 'docs.google.com/spreadsheets/d/\x01/edit', '#gid=0', '#gid=\x03',
  'docs.google.com/document/d/\x01/edit', '?tab=t.0', '#heading=h.', 'arxiv.org/pdf/2', 'arxiv.org/abs/2',
];

export const names = [
  'Ines', 'Bram', 'Kavi', 'Lotte', 'Omar', 'Priya', 'Jonas', 'Mei', 'Amara', 'Ravi', 'Anna', 'Lukas', 'Sofia', 'Diego', 'Yuki', 'Chen', 'Fatima', 'Tomas', 'Elena', 'Marco',
  'Sara', 'David', 'Julia', 'Max', 'Nina', 'Alex', 'Maria', 'Peter', 'Laura', 'Ahmed', 'Olga', 'Emma', 'Noah', 'Leila', 'Kenji', 'Hana', 'Pablo', 'Claire', 'Hugo', 'Marie',
];

/** Sentences such as agendas hold. */
export const sentences = {
  en: [
    'Weekly model review', 'Agree which of the two candidates goes to the customer pilot', 'Do we retrain now or wait for the new labels?',
    'Everyone knows why accuracy fell after the last release', 'One owner and one date for each open question', 'Quarterly planning of the vision team',
    'Where do the false positives come from, and which of them matter?', 'Review of the error analysis', 'Show the confusion matrix per site before we talk',
    'Choose the learning rate schedule for the long run', 'Can we cut the training time in half without losing quality?', 'Set up the evaluation for the new language',
    'The budget for the next sweep is agreed', 'Which metric decides the release?', 'Latency on the device is over the limit', 'Ask the legal team about the licence of the images',
    'Send the annotated examples to the supplier', 'Write the model card and have it reviewed', 'Fix the data loader that drops the last batch', 'Compare the results with the numbers in the paper',
    'We keep the small model because it is cheaper to serve and almost as good', 'Because the test set has leaked into the training data',
    'The larger model wins on every slice but costs three times as much', 'Nobody needs the feature before spring', 'It is the only option that fits on one GPU',
    'Draft plan for the annotation campaign', 'Error analysis of the night shift images', 'Results of the first training run', 'Notes from the last meeting', 'Design document for the feature store',
    'Cost estimate for cloud training', 'Summary of user feedback', 'Plot of loss against tokens seen', 'Dashboard with live metrics', 'Proposal for a new baseline',
    'Update the dashboard by Friday', 'Prepare a list of ten hard cases for the next review', 'Schedule the handover with operations', 'Remove duplicates from the training set', 'Book the cluster for the weekend',
    'Check whether the drop is seed noise', 'Repeat the experiment with three more seeds', 'Report the confidence interval next to every number', 'Freeze the schema so that the app team can start',
    'What would change our mind about this approach?', 'Is the improvement real?', 'How do we measure success for the customers?', 'Who talks to the users about the change?',
    'Decide who signs off the deployment', 'Open questions from support', 'Risks and how we would notice them', 'Next steps and owners', 'Welcome and goal of the meeting', 'Look at the samples together',
    'Stop the old pipeline', 'Roll back if the error rate rises above two percent', 'Move the rest to the next meeting', 'Collect more data for the rare classes', 'Plan the shadow deployment',
    'Speech recognition for call centre audio', 'Recommendation ranking experiment', 'Fraud detection thresholds', 'Search relevance offline evaluation', 'Forecast of demand for spare parts',
    'Fine-tune the embedding model on our own documents', 'Prompt changes need the same tests as code', 'Human review of one hundred answers', 'Guardrails for the chat assistant', 'Retrieval quality on long documents',
    'The team leaves with a decision and a date', 'To find out whether the approach works on real traffic before we spend more', 'Two hours of reading save everyone a long discussion',
    'Until then the current version stays in production', 'Please read the summary and comment before the meeting', 'There is no need to present the slides again', 'Only people who have to act on the result need to come',
    'Segmentation of satellite tiles', 'Drift of the input distribution since March', 'Memory use during inference', 'Time to first token', 'Batch size and gradient accumulation', 'Quantised weights against full precision',
    'Should we buy more storage or delete old checkpoints?', 'A short list of vendors for labelling', 'Interim results of the A/B test', 'Privacy review of the recordings', 'Hire or train: skills we lack for this project',
  ],
  de: [
    'Besprechung der Ergebnisse', 'Entscheiden, ob wir das Modell neu trainieren', 'Warum ist die Genauigkeit auf den neuen Daten gesunken?', 'Alle kennen die offenen Fragen und ihre Verantwortlichen',
    'Fehleranalyse der letzten Woche', 'Welche Kennzahl entscheidet über die Freigabe?', 'Die Kosten für das Training sind bekannt', 'Wir bleiben beim kleineren Modell, weil es schneller ist',
    'Weil die Testdaten nicht mehr unabhängig sind', 'Bericht zur Qualität der Trainingsdaten', 'Entwurf für den Versuchsplan', 'Auswertung der Kundenrückmeldungen', 'Liste der schwierigen Fälle vorbereiten',
    'Rückfrage an die Rechtsabteilung zur Lizenz der Bilder', 'Den Datensatz bereinigen und doppelte Einträge entfernen', 'Nächste Schritte, Termine und Zuständigkeiten', 'Begrüßung und Ziel der Sitzung',
    'Können wir die Rechenzeit halbieren, ohne Qualität zu verlieren?', 'Wer prüft die Ergebnisse vor der Einführung?', 'Grenzwert für den Fehlalarm festlegen', 'Bis Freitag die Messwerte nachtragen',
    'Vergleich mit dem bisherigen Verfahren', 'Ist der Unterschied größer als das Rauschen?', 'Speicherbedarf auf dem Zielgerät messen', 'Die Entscheidung fällt nach dem nächsten Versuch', 'Wir brauchen mehr Beispiele für seltene Klassen',
    'Überblick über den Stand des Projekts', 'Abstimmung zwischen Entwicklung und Betrieb', 'Der Vorschlag wird angenommen oder verworfen', 'Einigung auf eine gemeinsame Auswertung', 'Das Team weiß, was als Nächstes gerechnet wird',
    'Annotationsrichtlinie überarbeiten', 'Zwei Personen bewerten unabhängig voneinander hundert Beispiele', 'Umstellung auf die neue Umgebung', 'Kapazität der Grafikkarten für die kommenden Wochen', 'Datenschutz bei Aufnahmen von Personen',
    'Einsatz im laufenden Betrieb', 'Was spricht dagegen, jetzt zu veröffentlichen?', 'Die Ursache ist gefunden und behoben', 'Freigabe durch die Fachabteilung einholen', 'Vorhersage der Nachfrage je Standort',
  ],
  fr: [
    'Réunion de suivi du modèle', 'Décider si nous relançons l’entraînement', 'Pourquoi la précision a-t-elle baissé sur les nouvelles données ?', 'Chaque question ouverte a un responsable et une date',
    'Analyse des erreurs de la semaine dernière', 'Quelle mesure décide de la mise en production ?', 'Le budget de calcul est validé', 'Nous gardons le petit modèle parce qu’il est plus rapide', 'Parce que le jeu de test n’est plus indépendant',
    'Rapport sur la qualité des données', 'Plan des expériences à venir', 'Synthèse des retours des utilisateurs', 'Préparer une liste de cas difficiles', 'Demander au service juridique un avis sur la licence', 'Nettoyer la base et supprimer les doublons',
    'Prochaines étapes, échéances et responsables', 'Accueil et objectif de la réunion', 'Peut-on réduire le temps de calcul de moitié sans perdre en qualité ?', 'Qui vérifie les résultats avant le déploiement ?', 'Fixer le seuil des fausses alertes',
    'Mettre à jour le tableau de bord avant vendredi', 'Comparaison avec la méthode actuelle', 'La différence dépasse-t-elle le bruit ?', 'Mesurer la mémoire utilisée sur l’appareil', 'Il nous faut plus d’exemples pour les classes rares',
    'État d’avancement du projet', 'L’équipe sait ce qui sera lancé ensuite', 'Revoir le guide d’annotation', 'Deux personnes évaluent cent exemples chacune', 'Passage au nouvel environnement', 'Capacité des serveurs pour le mois prochain',
    'Protection des données personnelles dans les enregistrements', 'La cause est trouvée et corrigée', 'Obtenir l’accord du client', 'Prévision de la demande par magasin', 'Choisir entre les deux approches proposées', 'Les coûts restent sous la limite fixée',
  ],
  es: [
    'Reunión de resultados', 'Decidir si volvemos a entrenar el modelo', '¿Por qué bajó la precisión con los datos nuevos?', 'Cada pregunta abierta tiene responsable y fecha', 'Análisis de errores de la semana pasada',
    '¿Qué métrica decide el lanzamiento?', 'El presupuesto de cómputo queda aprobado', 'Nos quedamos con el modelo pequeño porque es más rápido', 'Porque el conjunto de prueba ya no es independiente', 'Informe sobre la calidad de los datos',
    'Plan de los próximos experimentos', 'Resumen de los comentarios de los usuarios', 'Preparar una lista de casos difíciles', 'Consultar con el equipo legal la licencia de las imágenes', 'Limpiar la base y eliminar duplicados',
    'Próximos pasos, fechas y responsables', 'Bienvenida y objetivo de la reunión', '¿Podemos reducir a la mitad el tiempo de entrenamiento sin perder calidad?', '¿Quién revisa los resultados antes del despliegue?', 'Fijar el umbral de falsas alarmas',
    'Actualizar el tablero antes del viernes', 'Comparación con el método actual', '¿Es la diferencia mayor que el ruido?', 'Medir la memoria en el dispositivo', 'Necesitamos más ejemplos de las clases raras', 'Estado del proyecto',
    'El equipo sabe qué se ejecutará después', 'Revisar la guía de anotación', 'Dos personas evalúan cien ejemplos cada una', 'Cambio al nuevo entorno', 'Capacidad de las tarjetas gráficas para el próximo mes', 'Protección de datos personales en las grabaciones',
    'Hemos encontrado y corregido la causa', 'Obtener la aprobación del cliente', 'Previsión de la demanda por tienda', 'Elegir entre las dos propuestas', 'Los costes siguen por debajo del límite',
  ],
  ja: [
    'モデルの評価会議', '再学習するかどうかを決める', '新しいデータで精度が下がったのはなぜか', '未解決の課題には担当者と期限がある', '先週の誤りの分析', 'どの指標でリリースを判断するか', '計算予算が承認された', '速いので小さいモデルを使い続ける',
    'テストデータが独立ではなくなったため', 'データ品質の報告書', '次の実験の計画', '利用者の意見のまとめ', '難しい事例の一覧を用意する', '画像のライセンスについて法務に確認する', '重複を取り除いてデータを整理する', '次のステップと担当者', '会議の目的の確認',
    '品質を落とさずに学習時間を半分にできるか', '導入前に誰が結果を確認するか', '誤検出の閾値を設定する', '金曜日までに更新してください', '現在の手法との比較', '差はノイズより大きいか', '端末でのメモリ使用量を測る', '少ないクラスの例をもっと集める必要がある',
    'プロジェクトの進捗', 'チームは次に何を実行するかを知っている', 'アノテーションの手引きを見直す', '二人がそれぞれ百件を評価する', '新しい環境への移行', '来月のGPUの割り当て', '録音に含まれる個人情報の扱い', '原因を特定して修正した', '顧客の承認を得る', '店舗ごとの需要予測', '二つの案から選ぶ', '費用は上限を下回っている',
  ],
  hi: [
    'मॉडल की समीक्षा बैठक', 'तय करना है कि मॉडल को फिर से प्रशिक्षित करें या नहीं', 'नए डेटा पर सटीकता क्यों घटी?', 'हर खुले सवाल का एक ज़िम्मेदार और एक तारीख है', 'पिछले सप्ताह की त्रुटियों का विश्लेषण', 'कौन सा मापदंड रिलीज़ तय करता है?', 'गणना का बजट स्वीकृत है',
    'हम छोटा मॉडल रखते हैं क्योंकि वह तेज़ है', 'क्योंकि परीक्षण डेटा अब स्वतंत्र नहीं है', 'डेटा की गुणवत्ता पर रिपोर्ट', 'अगले प्रयोगों की योजना', 'उपयोगकर्ताओं की प्रतिक्रिया का सार', 'कठिन उदाहरणों की सूची तैयार करें', 'लाइसेंस के बारे में कानूनी टीम से पूछें', 'दोहराए गए रिकॉर्ड हटाएँ',
    'अगले कदम, तारीखें और ज़िम्मेदार लोग', 'स्वागत और बैठक का उद्देश्य', 'क्या हम गुणवत्ता खोए बिना समय आधा कर सकते हैं?', 'लागू करने से पहले परिणाम कौन जाँचेगा?', 'गलत चेतावनी की सीमा तय करें', 'शुक्रवार तक डैशबोर्ड अपडेट करें', 'मौजूदा तरीके से तुलना', 'क्या अंतर शोर से बड़ा है?', 'उपकरण पर मेमोरी मापें',
    'दुर्लभ वर्गों के लिए और उदाहरण चाहिए', 'परियोजना की स्थिति', 'टीम को पता है कि आगे क्या चलाया जाएगा', 'लेबल करने की मार्गदर्शिका सुधारें', 'दो लोग सौ उदाहरण जाँचेंगे', 'नए वातावरण में बदलाव', 'अगले महीने के लिए GPU की क्षमता', 'रिकॉर्डिंग में व्यक्तिगत जानकारी', 'कारण मिल गया और ठीक कर दिया गया', 'ग्राहक की मंज़ूरी लें', 'दोनों प्रस्तावों में से एक चुनें',
  ],
};

/** Known words and word parts of this kind of writing; what the tokens already make cheap is dropped when it is built. */
export const words =
  'accuracy annotation annotators approach architecture assumption augmentation backlog baseline benchmark bottleneck calibration candidate checkpoint classifier cluster comparison ' +
  'compression confidence interval configuration consequence constraint convergence customer dashboard data pipeline dataset deadline decision dependency deployment detection detector difference ' +
  'distribution documentation embedding engineering environment error analysis estimate evaluation evidence examples experiment explanation failure false alarms false positives feature feedback ' +
  'fine-tuning follow-up forecast framework generalisation ground truth guidelines hardware held-out hypothesis improvement incident inference infrastructure inspection integration ' +
  'investigate labelling latency leakage learning rate licence maintenance measurement memory metric migration milestone mitigation monitoring multilingual notebook objective observation operations optimiser ' +
  'outcome overfitting owner parameters performance pipeline postpone precision prediction preparation pre-training pre-read priority privacy probability procurement production proposal prototype purpose quality ' +
  'quantisation question ranking recall recommendation regression release requirements reproduce research responsible results retention retrieval retraining review roadmap rollback rollout sampling scenario schedule ' +
  'security segmentation sensitivity shadow mode shortlist simulation specification stakeholders statistics strategy subset summary synthetic target team test set threshold throughput timeline tracking training ' +
  'transcription transfer transformer translation uncertainty understand upgrade validation variance vendor version visualisation warehouse weights whether workflow working group workshop ' +
  'approve assign compare confirm decide define deliver discuss evaluate explain identify implement improve measure prepare present prioritise propose publish reduce remove replace report schedule share update verify ' +
  'against because before between during every should without would could which where there their these other another until after about first second third next month quarter tomorrow today ' +
  'Monday Tuesday Wednesday Thursday Friday January February March April June July August September October November December minutes hours working days percent';

/** Everyday words of any meeting, likely or not in machine learning. */
export const everyday =
  'about above accept access account across action actual address after again agree ahead alarm allow almost along already also always among annual answer anyone appear apply argue arrive asked assess audit average ' +
  'avoid based batch because become before behind being believe below best better between bigger block board both bring broken budget build burn call camera cannot capacity cause change cheap check choose claim clean clear close ' +
  'code come common compare complete concern condition consider contain continue contract control copy correct cost could count cover create crisis current customer cycle daily damage date days deal decide deep default delay deliver demand ' +
  'depend describe design despite detail different difficult direct disagree document does done doubt down draft drift drive drop during each early easy edge effect either email empty enough enter entire equal even event ever every exact ' +
  'except expect expensive expert extend extra fact fail fair fall fast field figure file final find fine finish first fixed flag focus follow force form forward found four frame free freeze from front full future gain general give goal good ' +
  'grade great group grow guess half hand handle happen hard have head health hear heavy help here high hold home hope hour house human idea image impact important include increase inform input inside insist issue item itself join keep kind know ' +
  'label labels large last late later launch lead learn least leave legal less letter level life like limit line link list little live load local logs long look lose loss lower main major make manual many mark market match matter maybe mean meet member ' +
  'merge message might mind minor miss missing mixed mobile moment money month more morning most move much must name near need never next night noise none normal note nothing notice number object offer office often once only open option order other ought ' +
  'outage output outside over overnight page part partner past pattern people percent person phone pick pilot place plan play point policy poor possible post power present press price print problem process product profit project prove provide pull push put ' +
  'queue quick quiet quite raise random range rate raw reach read ready real reason recent record region relate rely remain remind remote rent repair repeat reply request require rest restart retire return right rise risk role roll room round rule running same sample save scale scan schedule ' +
  'scope score screen search season seat second seem select sell send sense separate serious serve server service session several shape share shift ship short should show side sign simple since site size skip slice slow small solve some soon sort sound source space spend spike split ' +
  'staff stage stale start state stay step still stop store story strong study style subject such suggest suit supply sure switch system table take talk target task tell terms test text than that their them then there these they thing think third those though three through tight time title ' +
  'together token told tomorrow tool topic total touch toward track trade traffic train treat trend trial trigger trust truth turn twice type under unit until update upon usage used user usual valid value vendor version very video view visit voice volume vote wait walk want warn waste watch week weight ' +
  'well were what when where whether which while whole whom whose will window with within without word work worker world worry worst worth would write wrong year yesterday your';
