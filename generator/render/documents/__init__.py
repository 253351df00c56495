"""One document, several formats: HTML for the site, PDF and DOCX to take along."""
