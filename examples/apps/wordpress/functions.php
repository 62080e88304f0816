<?php
// Into the theme's functions.php. Plugins that join or defer scripts drop attributes they do not know: the JSON element says the same.
add_action( 'wp_footer', function () {
	$config = array( 'clinic' => 'CLINIC_ROOT_KEY', 'relay' => 'https://relay.example' );
	wp_print_inline_script_tag( wp_json_encode( $config ), array( 'type' => 'application/json', 'id' => 'sotto-config' ) );
	wp_print_script_tag( array( 'src' => 'https://chat.clinic.example/sotto.js', 'async' => true ) );
} );
