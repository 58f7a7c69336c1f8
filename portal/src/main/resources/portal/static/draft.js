// Puts a file into the text of a plan; it leaves the browser only with the form.
document.getElementById("draft-file")?.addEventListener("change", async (event) => {
  const file = event.target.files[0];
  if (file) {
    document.getElementById("draft-text").value = await file.text();
  }
});
